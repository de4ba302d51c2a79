package org.nktrials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Reader;
import java.io.StringReader;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nktrials.protocol.ctcae.TinyWorkbook;
import org.nktrials.rules.reason.InvalidRuleInput;
import org.nktrials.shared.Refused;
import org.nktrials.support.Fuzz;
import org.nktrials.validation.Requirement;

/**
 * Every reader of a text or a file, found in the classes of the application: whatever comes, it
 * answers or refuses, in bounded time and memory.
 */
@Requirement("HOSTILE-09")
class ParserFuzzTests {

  private static final Set<String> NAMES = Set.of("parse", "read", "dataSets", "repacked", "of");

  private static final Set<String> KINDS =
      Set.of(
          String.class.getName(),
          "[B",
          Path.class.getName(),
          MemorySegment.class.getName(),
          Reader.class.getName());

  /** Readers of what the application itself wrote: they may call it broken, but must end. */
  private static final Set<String> OF_OUR_OWN =
      Set.of(
          "org.nktrials.shared.PartialDate.of",
          "org.nktrials.donor.FrozenComparison.read",
          "org.nktrials.donor.KirText.read",
          "org.nktrials.donor.release.ReleaseName.of",
          "org.nktrials.donor.product.web.Barcode.of",
          "org.nktrials.sample.custody.web.DataMatrix.of",
          "org.nktrials.access.DelegatedTask.of",
          "org.nktrials.access.web.QrCode.of",
          "org.nktrials.cohort.pack.PackJson.read",
          "org.nktrials.rules.laboratory.Comparison.of",
          "org.nktrials.rules.laboratory.RuleTable.read",
          "org.nktrials.rules.toxicity.Synonyms.read");

  private static final List<String> TEXTS =
      List.of(
          "A*02:01:01:01",
          "A*02:01+A*03:01^B*07:02/B*07:05+B*44:02^C*07:02+C*05:01~DRB1*15:01",
          "KIR2DL1, KIR2DL3, KIR3DL1, KIR2DS4*001",
          "2026-03-15",
          "2026-03",
          "12.5",
          "<0.5",
          ">= 1,000",
          "10*9/L",
          "mmol/l",
          "mg/dL",
          "S-ABC123",
          "Seal 12 " + "0a".repeat(32),
          "Sample:,Lymphocytes/NK | Count,NK | Freq. of Parent\nS-AAAAA0 tube 1.fcs,480,12.5\n",
          "donor;A_1;A_2;B_1;B_2\nD1;02:01;03:01;07:02;44:02\n",
          "# file: hla_nom_g.txt\n"
              + "# version: IPD-IMGT/HLA 3.58.0\n"
              + "A*;01:01:01:01/01:01:01:02N;01:01:01G\n",
          ">HLA:HLA00001 A*01:01:01:01 365 bp\n"
              + "MAVMAPRTLLLLLSGALALTQTWAGSHSMRYFFTSVSRPGRGEPRFIAVGYVDDTQFVRFD\n");

  private static final List<byte[]> FILES =
      List.of(
          TinyWorkbook.ofVersion("9.1"),
          "Sample:,NK | Count\nS-AAAAA0.fcs,480\nMean,480\n".getBytes(UTF_8),
          "FCS3.0          58     100     101     116       0       0/$TOT/2/$PAR/1/$MODE/L/"
              .getBytes(UTF_8));

  @TempDir private Path folder;

  @Test
  void answersOrRefusesWhateverComes() throws Exception {
    List<Method> readers = readers();
    assertThat(readers).hasSizeGreaterThan(20);
    Map<String, String> failures = new TreeMap<>();
    int each = Math.max(1, Fuzz.INPUTS * 4 / 5 / readers.size());
    try (Fuzz fuzz = new Fuzz(20_26_11)) {
      for (Method reader : readers) {
        for (int round = 0; round < each; round++) {
          Object input = input(fuzz, reader.getParameterTypes()[0]);
          try {
            fuzz.bounded(shown(input), () -> read(reader, input));
          } catch (AssertionError e) {
            failures.putIfAbsent(name(reader), e.getMessage());
          }
        }
      }
      System.out.printf("%d readers: %s%n", readers.size(), fuzz.sum());
    }
    assertThat(failures).isEmpty();
  }

  /** Static, of one text or file. */
  private static List<Method> readers() {
    return House.classes().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(ParserFuzzTests::isReader)
        .map(JavaMethod::reflect)
        .sorted(Comparator.comparing(ParserFuzzTests::name))
        .toList();
  }

  private static boolean isReader(JavaMethod method) {
    List<JavaClass> kinds = method.getRawParameterTypes();
    return NAMES.contains(method.getName())
        && method.getModifiers().contains(JavaModifier.STATIC)
        && kinds.size() == 1
        && KINDS.contains(kinds.getFirst().getName())
        && !method.getRawReturnType().getName().equals(String.class.getName());
  }

  private static String name(Method reader) {
    return reader.getDeclaringClass().getName() + "." + reader.getName();
  }

  private Object input(Fuzz fuzz, Class<?> kind) throws Exception {
    if (kind == String.class) {
      return fuzz.spoilt(fuzz.any(TEXTS));
    }
    if (kind == Reader.class) {
      return new StringReader(fuzz.spoilt(fuzz.any(TEXTS)));
    }
    byte[] bytes = file(fuzz);
    if (kind == MemorySegment.class) {
      return MemorySegment.ofArray(bytes);
    }
    return kind == Path.class ? Files.write(folder.resolve("file"), bytes) : bytes;
  }

  private static byte[] file(Fuzz fuzz) {
    if (fuzz.random().nextBoolean()) {
      String sheet = fuzz.spoilt(TinyWorkbook.rows("9.1"));
      return TinyWorkbook.of("Terms", sheet);
    }
    return fuzz.spoilt(fuzz.any(FILES));
  }

  private static Object read(Method reader, Object input) throws Exception {
    reader.setAccessible(true);
    try {
      return reader.invoke(null, input);
    } catch (InvocationTargetException e) {
      return refused(name(reader), e.getCause());
    }
  }

  private static Object refused(String reader, Throwable why) throws Exception {
    if (why instanceof Refused
        || why instanceof InvalidRuleInput
        || why.getClass().getSimpleName().endsWith("Refused")
        || ((OF_OUR_OWN.contains(reader) || reader.startsWith("org.nktrials.config."))
            && why instanceof Exception)) {
      return Map.of();
    }
    throw new AssertionError(why);
  }

  private static String shown(Object input) {
    String text = input instanceof byte[] bytes ? new String(bytes, UTF_8) : input.toString();
    return text.length() > 300 ? text.substring(0, 300) : text;
  }
}
