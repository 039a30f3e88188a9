package org.altres;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.MalformedURLException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The drawing in docs/architecture/packages.puml and the fences of the design, as rules.
class ArchitectureTest {

  private static JavaClasses all;

  @BeforeAll
  static void readClasses() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.altres");
  }

  @Test
  void importsGoOnlyWhereTheDrawingHasAnArrow() throws MalformedURLException {
    classes()
        .should(
            adhereToPlantUmlDiagram(
                Path.of("docs/architecture/packages.puml").toUri().toURL(),
                consideringOnlyDependenciesInAnyPackage("org.altres..")))
        .check(all);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.altres.(*)..").should().beFreeOfCycles().check(all);
  }

  @Test
  void onlyFacesTouchTheConsole() {
    outside("app", "cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(all);
  }

  @Test
  void nothingIsAmbient() {
    outside("app")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(all);
  }

  @Test
  void onlyAppStartsThreads() {
    outside("app")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.util.concurrent.Executor.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.Builder.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .check(all);
  }

  @Test
  void nobodyStartsProcesses() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class).check(all);
  }

  @Test
  void noStaticFieldChanges() {
    fields().that().areStatic().should().beFinal().check(all);
  }

  @Test
  void picocliStaysInTheCommandLine() {
    outside("app", "cli").should().dependOnClassesThat().resideInAPackage("picocli..").check(all);
  }

  @Test
  void databaseLibrariesStayInDb() {
    outside("db")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.apache.ibatis..")
        .check(all);
  }

  @Test
  void filesAreOpenedThroughTheStoragePort() {
    // H2 asks for channels; those that db gives it lie over the port.
    outside("storage", "app", "cli", "workbench", "db")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.channels..")
        .check(all);
  }

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction outside(
      String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = "org.altres." + rooms[i] + "..";
    }
    return noClasses().that().resideOutsideOfPackages(packages);
  }
}
