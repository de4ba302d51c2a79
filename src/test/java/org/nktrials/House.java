package org.nktrials;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;

/** The rooms of the house and their classes. */
final class House {

  static final String ROOT = "org.nktrials";
  static final Path SOURCES = Path.of("src/main/java/org/nktrials");

  /** Pure rules and calculations. */
  static final List<String> GROUND_FLOOR = List.of("rules", "statistics", "cytometry", "charts");

  /** Features from the lowest up; rooms of one storey do not know each other. */
  static final List<List<String>> STOREYS =
      List.of(
          List.of("shared"),
          List.of("access"),
          List.of("audit", "document"),
          List.of("protocol"),
          List.of("signing"),
          List.of("patient"),
          List.of("laboratory"),
          List.of("examination", "medication"),
          List.of("donor"),
          List.of("enrolment"),
          List.of("treatment"),
          List.of("aftercare"),
          List.of("visit"),
          List.of("toxicity"),
          List.of("safety"),
          List.of("cohort"),
          List.of("sample"),
          List.of("outcome"),
          List.of("exchange", "datareview"),
          List.of("config"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private House() {}

  static JavaClasses classes() {
    return CLASSES;
  }

  static JavaClasses groundFloor() {
    return CLASSES.that(onTheGroundFloor());
  }

  static DescribedPredicate<JavaClass> onTheGroundFloor() {
    return JavaClass.Predicates.resideInAnyPackage(packages(GROUND_FLOOR))
        .as("are on the ground floor");
  }

  /** ArchUnit's names of some rooms with all their sub-packages. */
  static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> ROOT + "." + room + "..").toArray(String[]::new);
  }

  /** The room that a class is in; empty for the front door. */
  static String roomOf(JavaClass type) {
    String inside = type.getPackageName().substring(ROOT.length());
    return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
  }
}
