package fabula.benchmark;

/** How much there is to train on. */
public enum BabiSize {
    SMALL("1k", "en", "1,000"),
    LARGE("10k", "en-10k", "10,000");

    private final String label;
    private final String folder;
    private final String questions;

    BabiSize(String label, String folder, String questions) {
        this.label = label;
        this.folder = folder;
        this.questions = questions;
    }

    /** As the literature has it. */
    public String label() {
        return label;
    }

    /** Its folder's name in bAbI's archive. */
    String folder() {
        return folder;
    }

    /** Training questions a task, for people. */
    String questions() {
        return questions;
    }
}
