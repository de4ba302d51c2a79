package org.nktrials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The size budget: small files, most of them of no concern outside their package. */
class CodeStyleTests {

  /** Below this many types the shares say more about the order of work than about the code. */
  private static final int ENOUGH_FOR_SHARES = 150;

  @Test
  void everyPackageIsNullMarked() {
    var packages = House.classes().stream().map(JavaClass::getPackage).distinct();
    assertThat(packages).allMatch(room -> room.isAnnotatedWith(NullMarked.class));
  }

  @Test
  void namesSayWhatATypeIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)")
        .check(House.classes());
  }

  @Test
  void mostFilesAreShort() throws IOException {
    List<Integer> lines = linesPerFile();
    assumeThat(lines).hasSizeGreaterThan(ENOUGH_FOR_SHARES);
    assertThat(lines.get(lines.size() / 2)).as("median of lines").isLessThanOrEqualTo(60);
    assertThat(lines.get(lines.size() * 95 / 100)).as("95 % of files").isLessThanOrEqualTo(180);
  }

  @Test
  void manyTypesConcernOnlyTheirPackage() {
    var types = House.classes().stream().filter(CodeStyleTests::isWritten).toList();
    assumeThat(types).hasSizeGreaterThan(ENOUGH_FOR_SHARES);
    var published = types.stream().filter(CodeStyleTests::isPublic).toList();
    assertThat(published.size())
        .as("public types among %d", types.size())
        .isLessThanOrEqualTo(types.size() * 60 / 100);
  }

  private static boolean isWritten(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static List<Integer> linesPerFile() throws IOException {
    var lines = new ArrayList<Integer>();
    try (var files = Files.walk(House.SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        lines.add(Files.readAllLines(file).size());
      }
    }
    return lines.stream().sorted().toList();
  }
}
