/**
 * Pictures of figures, all drawn in one manner. The only package that knows XChart.
 */
package fabula.plot;
