/**
 * {@code ./fabula benchmark speed}: how fast Fabula learns and answers, beside the same network in PyTorch and the
 * machine's limit, and what it takes to run. Each part measures for itself; what is compared is measured in turns.
 */
package fabula.lab.speed;
