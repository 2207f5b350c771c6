/**
 * Retraining under hardship: a bot that is killed at any moment, one that retrains again and again, and what others notice
 * of it. It starts real processes in a folder of its own and knows neither Discord nor the database.
 */
package fabula.benchmark.retrain;
