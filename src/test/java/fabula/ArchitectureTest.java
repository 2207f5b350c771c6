package fabula;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who may know whom. A rule that fails names the class and line that broke it. */
@AnalyzeClasses(packages = "fabula", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** What each package may use beside itself, the root, and what lies below it; the app may use everything. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("story", Set.of()),
            Map.entry("settings", Set.of()),
            Map.entry("plot", Set.of()),
            Map.entry("metrics", Set.of("story")),
            Map.entry("reader", Set.of("story")),
            Map.entry("corpus", Set.of("story", "text")),
            Map.entry("world", Set.of("corpus", "story")),
            Map.entry("evaluation", Set.of("corpus", "plot", "reader", "story")),
            Map.entry("model", Set.of("reader")),
            Map.entry("robustness", Set.of("corpus", "evaluation", "network", "reader", "story", "text")),
            Map.entry("network", Set.of("corpus", "reader", "settings", "story", "text")),
            Map.entry(
                    "training",
                    Set.of("corpus", "evaluation", "model", "network", "reader", "settings", "story", "text", "world")),
            Map.entry(
                    "benchmark",
                    Set.of(
                            "corpus",
                            "evaluation",
                            "model",
                            "network",
                            "plot",
                            "reader",
                            "settings",
                            "story",
                            "training")),
            Map.entry("conversation", Set.of("reader", "settings", "story", "text")),
            Map.entry("examples", Set.of("conversation", "corpus", "reader", "story", "text")),
            Map.entry("server", Set.of("conversation", "examples", "story")),
            Map.entry("riddle", Set.of("conversation", "corpus", "examples", "reader", "story", "text")),
            Map.entry("storage", Set.of("conversation", "examples", "model", "riddle", "server", "story", "training")),
            Map.entry("backup", Set.of("model", "storage")),
            Map.entry("terminal", Set.of("conversation", "examples", "reader", "story")),
            Map.entry(
                    "discord",
                    Set.of(
                            "conversation",
                            "examples",
                            "metrics",
                            "model",
                            "plot",
                            "reader",
                            "riddle",
                            "server",
                            "settings",
                            "story",
                            "training")),
            Map.entry(
                    "cli",
                    Set.of(
                            "backup",
                            "benchmark",
                            "conversation",
                            "corpus",
                            "discord",
                            "evaluation",
                            "examples",
                            "model",
                            "reader",
                            "robustness",
                            "settings",
                            "story",
                            "terminal",
                            "text",
                            "training",
                            "world"))));

    @ArchTest
    static final ArchRule only_the_discord_front_end_knows_jda = onlyWithin("fabula.discord..", "net.dv8tion.jda..");

    @ArchTest
    static final ArchRule only_the_network_knows_deeplearning4j =
            onlyWithin("fabula.network..", "org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule only_the_storage_knows_the_database = onlyWithin(
            "fabula.storage..",
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "org.sqlite..",
            "org.postgresql..",
            "com.zaxxer..",
            "org.flywaydb..");

    @ArchTest
    static final ArchRule only_the_plots_know_how_they_are_drawn =
            onlyWithin("fabula.plot..", "org.knowm..", "java.awt..", "javax.imageio..");

    @ArchTest
    static final ArchRule only_the_figures_know_what_counts_them =
            onlyWithin("fabula.metrics..", "io.micrometer..", "io.prometheus..");

    @ArchTest
    static final ArchRule only_the_terminal_knows_the_line_editor = noClasses()
            .that()
            .resideOutsideOfPackages("fabula.terminal..", "fabula.cli..", "fabula.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jline..", "me.tongfei..", "picocli..");

    @ArchTest
    static final ArchRule no_package_depends_on_itself_through_others =
            slices().matching("fabula.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_part_of_the_network_depends_on_itself_through_others =
            slices().matching("fabula.network.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule static_fields_never_change =
            fields().that().areStatic().and(areNotSynthetic()).should().beFinal();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(annotation("javax.inject.Inject", "jakarta.inject.Inject"))
            .orShould()
            .beAnnotatedWith(annotation("org.springframework.beans.factory.annotation.Autowired"));

    @ArchTest
    static final ArchRule only_the_start_ends_the_process = noClasses()
            .that()
            .resideOutsideOfPackages("fabula.app..", "fabula.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule nobody_logs_through_the_jdk = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    /** What can make objects of classes that a file names: Java's own serialisation, Jackson's types by name, DL4J's files. */
    @ArchTest
    static final ArchRule no_file_says_which_class_is_made = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(In|Out)putStream|.*JsonTypeInfo|.*PolymorphicTypeValidator"
                    + "|org\\.deeplearning4j\\.util\\.ModelSerializer|org\\.nd4j\\.common\\.util\\.SerializationUtils")
            .orShould()
            .callMethodWhere(
                    JavaCall.Predicates.target(
                            HasName.Predicates.nameMatching(
                                    "fromJson|fromYaml|readWord2VecModel|loadStaticModel|loadFullModel|activateDefaultTyping|enableDefaultTyping")));

    @ArchTest
    static final ArchRule only_the_settings_and_the_start_read_system_properties = noClasses()
            .that()
            .resideOutsideOfPackages("fabula.settings..", "fabula.cli..", "fabula.app..")
            .should()
            .callMethod(Boolean.class, "getBoolean", String.class)
            .orShould()
            .callMethod(Integer.class, "getInteger", String.class)
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .because("settings live in one tree");

    @ArchTest
    static void each_package_uses_only_what_lies_below_it(JavaClasses classes) {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers = layers.layer("app").definedBy("fabula.app..");
        for (String name : MAY_USE.keySet()) {
            layers = layers.layer(name).definedBy("fabula." + name + "..");
        }
        for (Map.Entry<String, Set<String>> entry : MAY_USE.entrySet()) {
            layers = entry.getValue().isEmpty()
                    ? layers.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(entry.getKey())
                            .mayOnlyAccessLayers(entry.getValue().toArray(String[]::new));
        }
        layers.check(classes);
    }

    @ArchTest
    static void the_root_package_uses_no_other(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage("fabula")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fabula.(**)")
                .check(classes);
    }

    @ArchTest
    static void every_package_has_its_place_among_the_others(JavaClasses classes) {
        assertThat(packages(classes).stream()
                        .filter(name -> name.startsWith("fabula."))
                        .map(name -> name.split("\\.")[1])
                        .filter(name -> !name.equals("app")))
                .isSubsetOf(MAY_USE.keySet());
    }

    @ArchTest
    static void every_package_says_what_it_is_for(JavaClasses classes) throws IOException {
        for (String name : packages(classes)) {
            Path info = Path.of("src/main/java", name.replace('.', '/'), "package-info.java");
            assertThat(info).as("what %s is for", name).isRegularFile();
            assertThat(Files.readString(info)).as("Javadoc of %s", name).startsWith("/**");
        }
    }

    private static Set<String> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static ArchRule onlyWithin(String place, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(place)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaField> areNotSynthetic() {
        return DescribedPredicate.describe(
                "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static DescribedPredicate<JavaAnnotation<?>> annotation(String... names) {
        return DescribedPredicate.describe("an injection", annotation -> Set.of(names)
                .contains(annotation.getRawType().getName()));
    }
}
