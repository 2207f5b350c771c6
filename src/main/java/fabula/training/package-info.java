/**
 * From corpora to a model in its folder: split, train, watch, stop early, measure, write. Retraining beside a running
 * bot happens in a child process that is started and followed here.
 */
package fabula.training;
