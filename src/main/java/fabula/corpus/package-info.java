/**
 * Stories with questions, answers and supporting statements, read from and written to bAbI's text format. It checks,
 * describes and splits them; it neither makes nor learns from them.
 */
package fabula.corpus;
