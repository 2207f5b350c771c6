/**
 * Measurements that anybody can repeat, each written down with the machine, the date and the commit it comes from.
 * What was measured before is kept beside what is measured now, so that a long benchmark may be run in parts.
 */
package fabula.benchmark;
