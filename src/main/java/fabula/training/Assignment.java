package fabula.training;

import fabula.model.Scope;

/**
 * What is to be done in a job's folder.
 *
 * @param isTaught whether a new model is made; otherwise two that there are are examined
 * @param base the model that is taught
 * @param before the model in the exam that answers now
 * @param after the model that is made or examined
 */
record Assignment(Scope scope, boolean isTaught, String base, String before, String after) {}
