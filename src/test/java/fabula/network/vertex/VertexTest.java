package fabula.network.vertex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Each step's derivative is the slope of its function. */
class VertexTest {

    private static final LayerWorkspaceMgr PLAIN = LayerWorkspaceMgr.noWorkspaces();
    private static final INDArray ROWS = Nd4j.create(new float[][] {{3, 0, 0, 2}, {1, 1, 3, 0}});
    /** Where four sentences end. */
    private static final INDArray ENDS = Nd4j.create(new float[][] {{1, 1, 1}, {1, 1, 0}, {1, 1, 1}, {1, 0, 0}});

    private static final INDArray MASK = Nd4j.create(new float[][] {{1, 1, 1, 1}, {1, 1, 0, 0}, {1, 0, 0, 0}});

    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of(new Arrangement(), inputs(random(4, 3), ROWS), null),
                Arguments.of(new Alignment(), inputs(random(2, 2, 4), random(12, 3), ROWS, random(4, 3)), null),
                Arguments.of(new Alignment(), inputs(random(2, 2, 4), random(12, 3), ROWS, random(4, 3)), ENDS.dup()),
                Arguments.of(new BothWays(), inputs(random(3, 5, 4), random(3, 5, 4)), null),
                Arguments.of(new BothWays(), inputs(random(3, 5, 4), random(3, 5, 4)), MASK.dup()),
                Arguments.of(new Turned(), inputs(random(3, 5, 4)), null),
                Arguments.of(new Turned(), inputs(random(3, 5, 4)), MASK.dup()),
                Arguments.of(new Rows(), inputs(random(3, 5, 4)), null),
                Arguments.of(new MaxPooling(), inputs(random(3, 5, 4)), null),
                Arguments.of(new MaxPooling(), inputs(random(3, 5, 4)), MASK.dup()),
                Arguments.of(new EvidencePooling(), inputs(random(3, 5, 4), random(12, 1)), null),
                Arguments.of(new LastStep(), inputs(random(3, 5, 4)), null),
                Arguments.of(new WordMatch(), inputs(random(2, 3, 4), random(2, 3, 2), random(2, 2, 4)), null));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void the_derivative_is_the_slope(PlainVertexConf step, INDArray[] inputs, INDArray mask) {
        PlainVertex vertex = vertex(step, mask);
        INDArray weights = random(forward(vertex, inputs).shape());
        vertex.setEpsilon(weights);
        INDArray[] derivatives = vertex.doBackward(false, PLAIN).getSecond();
        for (int k = 0; k < inputs.length; k++) {
            if (derivatives[k] == null) {
                assertThat(step).isInstanceOfAny(Arrangement.class, Alignment.class);
                continue;
            }
            assertThat(derivatives[k].shape()).isEqualTo(inputs[k].shape());
            for (long i = 0; i < inputs[k].length(); i++) {
                assertThat(derivatives[k].dup('c').getDouble(i))
                        .as("input %d, element %d", k, i)
                        .isCloseTo(slope(vertex, inputs, weights, k, i), within(2e-3));
            }
        }
    }

    @Test
    void a_sentence_stands_beside_its_storys_question_and_their_product() {
        INDArray sentences = random(4, 3);
        INDArray story = forward(vertex(new Arrangement(), null), inputs(sentences, ROWS));
        assertThat(story.shape()).containsExactly(2, 9, 4);
        for (int b = 0; b < 2; b++) {
            for (int s = 0; s < 4; s++) {
                for (int f = 0; f < 3; f++) {
                    float told = sentences.getFloat(ROWS.getInt(b, s), f);
                    float asked = sentences.getFloat(ROWS.getInt(b, 0), f);
                    assertThat(story.getFloat(b, f, s)).isEqualTo(told);
                    assertThat(story.getFloat(b, 3 + f, s)).isEqualTo(asked);
                    assertThat(story.getFloat(b, 6 + f, s)).isEqualTo(told * asked);
                }
            }
        }
    }

    @Test
    void rows_are_all_first_steps_then_all_second_ones() {
        INDArray states = random(3, 5, 4);
        INDArray rows = forward(vertex(new Rows(), null), inputs(states));
        assertThat(rows.shape()).containsExactly(12, 5);
        for (int s = 0; s < 4; s++) {
            for (int b = 0; b < 3; b++) {
                for (int f = 0; f < 5; f++) {
                    assertThat(rows.getFloat(3 * s + b, f)).isEqualTo(states.getFloat(b, f, s));
                }
            }
        }
    }

    @Test
    void the_largest_value_is_sought_only_where_there_is_a_step() {
        INDArray states = random(3, 5, 4).subi(10);
        states.putScalar(1, 2, 3, 99);
        states.putScalar(2, 0, 1, 0);
        INDArray largest = forward(vertex(new MaxPooling(), MASK), inputs(states));
        assertThat(largest.getFloat(1, 2)).isEqualTo(Math.max(states.getFloat(1, 2, 0), states.getFloat(1, 2, 1)));
        assertThat(largest.getFloat(2, 0)).isEqualTo(states.getFloat(2, 0, 0));
    }

    @Test
    void of_each_example_the_last_step_stays() {
        INDArray states = random(3, 5, 4);
        INDArray last = forward(vertex(new LastStep(), null), inputs(states));
        assertThat(last.shape()).containsExactly(3, 5);
        for (int b = 0; b < 3; b++) {
            for (int f = 0; f < 5; f++) {
                assertThat(last.getFloat(b, f)).isEqualTo(states.getFloat(b, f, 3));
            }
        }
    }

    @Test
    void a_word_of_the_story_matches_those_of_the_question_in_shares_of_one() {
        INDArray m = random(2, 3, 4);
        INDArray q = random(2, 3, 2);
        INDArray c = random(2, 2, 4);
        INDArray out = forward(vertex(new WordMatch(), null), inputs(m, q, c));
        assertThat(out.shape()).containsExactly(2, 4, 2);
        for (int b = 0; b < 2; b++) {
            for (int s = 0; s < 4; s++) {
                double first = Math.exp(product(m, q, b, s, 0));
                double second = Math.exp(product(m, q, b, s, 1));
                assertThat(out.getDouble(b, s, 0) - c.getDouble(b, 0, s))
                        .isCloseTo(first / (first + second), within(1e-5));
                assertThat(out.getDouble(b, s, 1) - c.getDouble(b, 1, s))
                        .isCloseTo(second / (first + second), within(1e-5));
            }
        }
    }

    private static double product(INDArray m, INDArray q, int b, int s, int w) {
        double product = 0;
        for (int f = 0; f < m.size(1); f++) {
            product += m.getDouble(b, f, s) * q.getDouble(b, f, w);
        }
        return product;
    }

    @Test
    void no_step_has_weights() {
        PlainVertex vertex = vertex(new Rows(), null);
        assertThat(vertex.numParams()).isZero();
        assertThat(vertex.hasLayer()).isFalse();
    }

    private static double slope(PlainVertex vertex, INDArray[] inputs, INDArray weights, int input, long at) {
        double old = inputs[input].getDouble(at);
        double step = 0.01;
        inputs[input].putScalar(at, old + step);
        double above = forward(vertex, inputs).mul(weights).sumNumber().doubleValue();
        inputs[input].putScalar(at, old - step);
        double below = forward(vertex, inputs).mul(weights).sumNumber().doubleValue();
        inputs[input].putScalar(at, old);
        return (above - below) / (2 * step);
    }

    private static INDArray forward(PlainVertex vertex, INDArray[] inputs) {
        for (int k = 0; k < inputs.length; k++) {
            vertex.setInput(k, inputs[k], PLAIN);
        }
        return vertex.doForward(true, PLAIN);
    }

    private static PlainVertex vertex(PlainVertexConf step, INDArray mask) {
        PlainVertex vertex = (PlainVertex) step.instantiate(null, "step", 0, null, true, DataType.FLOAT);
        vertex.setInputVertices(new VertexIndices[step.minVertexInputs()]);
        vertex.feedForwardMaskArrays(new INDArray[] {mask, mask, mask, mask}, MaskState.Active, 3);
        return vertex;
    }

    private static INDArray[] inputs(INDArray... inputs) {
        return inputs;
    }

    /** Numbers at least 0.05 apart, so that the largest of some stays the largest. */
    private static INDArray random(long... shape) {
        INDArray array = Nd4j.create(DataType.FLOAT, shape);
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            ranks.add(i);
        }
        Collections.shuffle(ranks, new Random(array.length()));
        for (int i = 0; i < ranks.size(); i++) {
            array.putScalar(i, 0.05 * (ranks.get(i) - ranks.size() / 2.0));
        }
        return array;
    }
}
