/**
 * Trials too long for the suite that need what lies among the tests: a double of Discord, measuring instruments. {@code
 * ./fabula soak} and {@code ./fabula benchmark speed} are started from here; the program that people get knows none of it.
 */
package fabula.lab;
