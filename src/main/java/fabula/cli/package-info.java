/**
 * The command line: one class per command of {@code ./fabula}. Commands parse and print; what they do is done
 * elsewhere.
 */
package fabula.cli;
