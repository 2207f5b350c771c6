/**
 * How good a reader is: accuracy, confusion, evidence and calibration on labelled stories. It asks through the
 * reader's contract alone.
 */
package fabula.evaluation;
