/**
 * A bot's hard life: the program itself, as an operator starts it, against a double of Discord in this process. It is
 * killed, crowded, worn and cut off, and each chapter says whether what was promised held.
 */
package fabula.lab.soak;
