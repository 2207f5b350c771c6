package fabula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void verdicts() {
        assertThat(fabula.story.Verdict.ofLabel("YES")).contains(fabula.story.Verdict.YES);
    }
}
