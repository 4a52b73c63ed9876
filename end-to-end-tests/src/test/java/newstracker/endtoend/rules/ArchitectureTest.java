package newstracker.endtoend.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules of the house that a compiler cannot see.
class ArchitectureTest {

    /// The aim is 12; between the two a package is on its way to be divided.
    private static final int TYPES_A_PACKAGE = 15;

    private static final String[] SHARED = {
        "newstracker.event..", "newstracker.topic..", "newstracker.text..", "newstracker.outbound.."
    };

    @Test
    void hasNoCyclesOfPackages() {
        check(slices().matching("newstracker.(**)").should().beFreeOfCycles());
    }

    @Test
    void letsServicesShareOnlyTheContract() {
        List.of("ingest", "extract", "api", "local").forEach(part -> {
            String[] others = Stream.of("ingest", "extract", "api", "local")
                    .filter(other -> !other.equals(part))
                    .map(other -> "newstracker." + other + "..")
                    .toArray(String[]::new);
            check(noClasses()
                    .that()
                    .resideInAPackage("newstracker." + part + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true));
        });
    }

    @Test
    void keepsTheContractFreeOfEverythingElse() {
        check(classes()
                .that()
                .resideInAPackage("newstracker.event..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "newstracker.event..", "com.fasterxml.jackson.."));
        check(noClasses()
                .that()
                .resideInAnyPackage(SHARED)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.smallrye..", "jakarta.."));
    }

    @Test
    void keepsRomeOutOfTheProduct() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("newstracker.benchmark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.rometools.."));
    }

    @Test
    void injectsThroughConstructors() {
        check(fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .allowEmptyShould(true));
    }

    @Test
    void keepsPackagesSmall() {
        Map<String, Long> types = Classes.main().stream()
                .filter(ArchitectureTest::written)
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        types.values().removeIf(count -> count <= TYPES_A_PACKAGE);
        assertThat(types)
                .as("packages with more than " + TYPES_A_PACKAGE + " types")
                .isEmpty();
    }

    // A figure to watch rather than a wall: what is public needs a reader outside.
    @Test
    void keepsMostTypesOfTheServicesToTheirPackages() {
        List<JavaClass> types = Classes.main().stream()
                .filter(ArchitectureTest::written)
                .filter(type -> type.getPackageName().matches("newstracker\\.(ingest|extract|api|local).*"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        System.out.printf("%d of %d types of the services are package-private%n", hidden, types.size());
        assertThat(hidden).isPositive();
    }

    // Generated classes and types inside types are not what a reader of the folder meets.
    static boolean written(JavaClass type) {
        return type.isTopLevelClass()
                && type.getSource().isPresent()
                && !type.getSimpleName().contains("_")
                && !type.getSimpleName().equals("package-info");
    }

    private static void check(ArchRule rule) {
        rule.check(Classes.main());
    }
}
