/**
 * What an operator watches a running bot by: its figures for Prometheus, and whether it is alive and ready. The only
 * package that knows Micrometer; who did something and what was said never gets here.
 */
package fabula.metrics;
