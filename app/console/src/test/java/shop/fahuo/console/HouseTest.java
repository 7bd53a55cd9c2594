package shop.fahuo.console;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.stream.Stream;

/// The plan of the house, which javac alone cannot hold.
class HouseTest {
    private static final String GENERATED = "shop.fahuo.store.jooq..";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("shop.fahuo");

    @ParameterizedTest
    @CsvSource({
        "core, ''",
        "rules, core",
        "store, core",
        "connect, core",
        "simulator, core",
        "worker, connect store core",
        "labels, core",
        "console, labels worker simulator connect store rules core",
    })
    void arrowsPointOnlyDown(String module, String below) {
        check(
                classes()
                        .that()
                        .resideInAPackage("shop.fahuo." + module + "..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideOutsideOfPackages("shop.fahuo..")
                                        .or(resideInAnyPackage(packages(module + " " + below))))
                        .because("a layer that looks up or sideways cannot be tested or replaced"));
    }

    @Test
    void coreNeedsOnlyJava() {
        check(
                classes()
                        .that()
                        .resideInAPackage("shop.fahuo.core..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("shop.fahuo.core..", "java..", "org.jspecify..")
                        .because("what is true must not depend on how it is stored or shown"));
    }

    @Test
    void coreHasNoClockAndNoDice() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("shop.fahuo.core..")
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(UUID.class, "randomUUID")
                        .orShould()
                        .callMethod(Math.class, "random")
                        .because("the same facts must give the same bytes years later"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "core",
                "rules",
                "store",
                "connect",
                "simulator",
                "worker",
                "labels",
                "console"
            })
    void featuresDoNotDependOnEachOtherInCircles(String module) {
        check(
                slices().matching("shop.fahuo." + module + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("two features in a circle are one feature with two names"));
    }

    @Test
    void jooqStaysInTheStore() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("shop.fahuo.store..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.jooq..", GENERATED)
                        .because("the schema may change without anybody else noticing"));
    }

    @Test
    void javaFxIsSeenByTheConsoleAlone() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("shop.fahuo.console..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                        .because("the worker and the command line run without a screen"));
    }

    @Test
    void viewModelsKnowNoControls() {
        check(
                noClasses()
                        .that(areOrSitIn("Model"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                                        .and(
                                                resideOutsideOfPackages(
                                                        "javafx.beans..",
                                                        "javafx.collections..",
                                                        "javafx.event..",
                                                        "javafx.util..")))
                        .because("a view-model is tested without a toolkit"));
    }

    @Test
    void whatDrawsSeesOnlyRecordsOfTheStore() {
        check(
                noClasses()
                        .that(draw())
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("shop.fahuo.store..").and(not(areData())))
                        .because("views bind and lay out; what they show comes from a view-model"));
    }

    @Test
    void nobodyCatchesEverything() {
        check(
                codeUnits()
                        .should(notCatch(Exception.class))
                        .because("it takes bugs for failures and swallows interrupts"));
    }

    @Test
    void nothingStaticChanges() {
        check(
                fields().that()
                        .areStatic()
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackage(GENERATED)
                        .should()
                        .beFinal()
                        .because("state that nobody passes in cannot be tested twice"));
    }

    /// A layer may still be empty of what a rule speaks of.
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static String[] packages(String modules) {
        return Stream.of(modules.strip().split(" "))
                .map(module -> "shop.fahuo." + module + "..")
                .toArray(String[]::new);
    }

    /// The window is where views, view-models and the store are put together.
    private static DescribedPredicate<JavaClass> draw() {
        return DescribedPredicate.describe(
                "draw",
                type ->
                        type.getPackageName().startsWith("shop.fahuo.console")
                                && !type.getPackageName().startsWith("shop.fahuo.console.window")
                                && type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(
                                                use ->
                                                        use.getTargetClass()
                                                                .getPackageName()
                                                                .startsWith("javafx.scene")));
    }

    /// Records, and the interfaces and enums that name their alternatives.
    private static DescribedPredicate<JavaClass> areData() {
        return DescribedPredicate.describe(
                "are data", type -> type.isRecord() || type.isEnum() || type.isInterface());
    }

    private static DescribedPredicate<JavaClass> areOrSitIn(String ending) {
        return DescribedPredicate.describe(
                "are a console class named *" + ending + " or sit in one",
                type ->
                        type.getPackageName().startsWith("shop.fahuo.console")
                                && outermost(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaCodeUnit> notCatch(Class<? extends Throwable> caught) {
        return new ArchCondition<>("not catch " + caught.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                unit.getTryCatchBlocks().stream()
                        .filter(
                                block ->
                                        block.getCaughtThrowables().stream()
                                                .anyMatch(type -> type.isEquivalentTo(caught)))
                        .forEach(
                                block ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        unit,
                                                        "%s catches %s in %s"
                                                                .formatted(
                                                                        unit.getFullName(),
                                                                        caught.getSimpleName(),
                                                                        block
                                                                                .getSourceCodeLocation()))));
            }
        };
    }
}
