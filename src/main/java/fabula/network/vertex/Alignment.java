package fabula.network.vertex;

import static fabula.network.lstm.Native.array;
import static fabula.network.lstm.Native.floats;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Tells at each step of a story how the words of its sentence meet those of its question. Inputs: the story [examples, g,
 * steps], the words of all sentences as {@link Rows} [length × sentences, f], the row of each story's sentences [examples,
 * steps], the question's first, and the sentences [sentences, length] for where they end. Output [examples, g + 2f, steps]:
 * the story, and behind it for each word q of the question, which takes a = sum of softmax(q · s) s of the sentence's words
 * s, the largest of q a and that of (q - a)², number by number (soft alignment; Parikh et al. 2016, A Decomposable Attention
 * Model; Chen et al. 2017, ESIM).
 */
public final class Alignment extends PlainVertexConf {

    private static final long serialVersionUID = 1;

    public Alignment() {
        super(4);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Vertex(graph, name, index, type);
    }

    private static final class Vertex extends PlainVertex {

        private static final long serialVersionUID = 1;

        /** [sentences, length], 0 where a sentence has ended, or null. */
        private transient float[] mask;

        private transient float[] words;
        private transient int sentences;
        private transient int length;
        private transient int size;

        Vertex(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, type);
        }

        /** A sentence's words, those that are there. */
        private float[][] words(int sentence) {
            int count = 0;
            while (count < length && (mask == null || mask[count * sentences + sentence] != 0)) {
                count++;
            }
            float[][] all = new float[count][size];
            for (int t = 0; t < count; t++) {
                for (int f = 0; f < size; f++) {
                    all[t][f] = words[at(sentence, t, f)];
                }
            }
            return all;
        }

        private int at(int sentence, int t, int f) {
            return t * sentences + sentence + length * sentences * f;
        }

        private static float[] shares(float[] word, float[][] told) {
            float[] shares = new float[told.length];
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < told.length; j++) {
                shares[j] = product(word, told[j]);
                most = Math.max(most, shares[j]);
            }
            double sum = 0;
            for (int j = 0; j < told.length; j++) {
                shares[j] = (float) Math.exp(shares[j] - most);
                sum += shares[j];
            }
            for (int j = 0; j < told.length; j++) {
                shares[j] /= (float) sum;
            }
            return shares;
        }

        private static float product(float[] one, float[] other) {
            float sum = 0;
            for (int f = 0; f < one.length; f++) {
                sum += one[f] * other[f];
            }
            return sum;
        }

        /** What a word takes. */
        private float[] taken(float[] shares, float[][] told) {
            float[] taken = new float[size];
            for (int j = 0; j < told.length; j++) {
                for (int f = 0; f < size; f++) {
                    taken[f] += shares[j] * told[j][f];
                }
            }
            return taken;
        }

        private void prepare() {
            words = floats(inputs[1]);
            size = (int) inputs[1].size(1);
            sentences = (int) inputs[3].size(0);
            length = (int) inputs[3].size(1);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            prepare();
            int examples = (int) inputs[0].size(0);
            int before = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            float[] story = floats(inputs[0]);
            float[] row = floats(inputs[2]);
            int width = before + 2 * size;
            float[] out = new float[examples * width * steps];
            for (int s = 0; s < steps; s++) {
                System.arraycopy(story, examples * before * s, out, examples * width * s, examples * before);
                for (int b = 0; b < examples; b++) {
                    float[][] asked = words((int) row[b]);
                    float[][] told = words((int) row[s * examples + b]);
                    float[] met = null;
                    float[] missed = null;
                    for (float[] word : asked) {
                        float[] taken = taken(shares(word, told), told);
                        met = larger(met, met(word, taken));
                        missed = larger(missed, missed(word, taken));
                    }
                    for (int f = 0; f < size; f++) {
                        out[b + examples * (before + f + width * s)] = met[f];
                        out[b + examples * (before + size + f + width * s)] = missed[f];
                    }
                }
            }
            return array(workspaces, ArrayType.ACTIVATIONS, out, examples, width, steps);
        }

        private static float[] met(float[] word, float[] taken) {
            float[] met = new float[word.length];
            for (int f = 0; f < met.length; f++) {
                met[f] = word[f] * taken[f];
            }
            return met;
        }

        private static float[] missed(float[] word, float[] taken) {
            float[] missed = new float[word.length];
            for (int f = 0; f < missed.length; f++) {
                missed[f] = (word[f] - taken[f]) * (word[f] - taken[f]);
            }
            return missed;
        }

        private static float[] larger(float[] one, float[] other) {
            if (one == null) {
                return other;
            }
            for (int f = 0; f < one.length; f++) {
                one[f] = Math.max(one[f], other[f]);
            }
            return one;
        }

        @Override
        INDArray[] backward(LayerWorkspaceMgr workspaces) {
            prepare();
            int examples = (int) inputs[0].size(0);
            int before = (int) inputs[0].size(1);
            int steps = (int) inputs[0].size(2);
            int width = before + 2 * size;
            float[] row = floats(inputs[2]);
            float[] error = floats(epsilon);
            float[] ofStory = new float[examples * before * steps];
            float[] ofWords = new float[words.length];
            for (int s = 0; s < steps; s++) {
                System.arraycopy(error, examples * width * s, ofStory, examples * before * s, examples * before);
                for (int b = 0; b < examples; b++) {
                    float[] met = new float[size];
                    float[] missed = new float[size];
                    for (int f = 0; f < size; f++) {
                        met[f] = error[b + examples * (before + f + width * s)];
                        missed[f] = error[b + examples * (before + size + f + width * s)];
                    }
                    addErrors((int) row[b], (int) row[s * examples + b], met, missed, ofWords);
                }
            }
            return new INDArray[] {
                array(workspaces, ArrayType.ACTIVATION_GRAD, ofStory, examples, before, steps),
                array(workspaces, ArrayType.ACTIVATION_GRAD, ofWords, (long) length * sentences, size),
                null,
                null
            };
        }

        private void addErrors(int question, int sentence, float[] ofMet, float[] ofMissed, float[] ofWords) {
            float[][] asked = words(question);
            float[][] told = words(sentence);
            float[][] shares = new float[asked.length][];
            float[][] taken = new float[asked.length][];
            float[][] ofTaken = new float[asked.length][size];
            for (int i = 0; i < asked.length; i++) {
                shares[i] = shares(asked[i], told);
                taken[i] = taken(shares[i], told);
            }
            for (int f = 0; f < size; f++) {
                int met = 0;
                int missed = 0;
                for (int i = 1; i < asked.length; i++) {
                    met = met(asked[i], taken[i])[f] > met(asked[met], taken[met])[f] ? i : met;
                    missed = missed(asked[i], taken[i])[f] > missed(asked[missed], taken[missed])[f] ? i : missed;
                }
                ofWords[at(question, met, f)] += ofMet[f] * taken[met][f];
                ofTaken[met][f] += ofMet[f] * asked[met][f];
                float slope = 2 * ofMissed[f] * (asked[missed][f] - taken[missed][f]);
                ofWords[at(question, missed, f)] += slope;
                ofTaken[missed][f] -= slope;
            }
            for (int i = 0; i < asked.length; i++) {
                float mean = product(ofTaken[i], taken[i]);
                for (int j = 0; j < told.length; j++) {
                    float slope = shares[i][j] * (product(ofTaken[i], told[j]) - mean);
                    for (int f = 0; f < size; f++) {
                        ofWords[at(sentence, j, f)] += shares[i][j] * ofTaken[i][f] + slope * asked[i][f];
                        ofWords[at(question, i, f)] += slope * told[j][f];
                    }
                }
            }
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArrays(INDArray[] masks, MaskState state, int examples) {
            mask = masks == null || masks[3] == null ? null : floats(masks[3]);
            return masks == null ? null : new Pair<>(masks[2], MaskState.Active);
        }
    }
}
