package org.nktrials.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tests that name requirements, read from the compiled classes. */
final class AnnotatedTests {

  private static final byte[] MARK =
      Requirement.class.descriptorString().getBytes(StandardCharsets.UTF_8);

  private AnnotatedTests() {}

  /** Every pair of test and requirement, sorted by the test. */
  static List<Claim> find() {
    return classes().flatMap(AnnotatedTests::claims).distinct().sorted(Claim.BY_TEST).toList();
  }

  /** Methods that name a requirement although nothing runs them as a test. */
  static List<String> mistaken() {
    return classes()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Requirement.class) && !isTest(method))
        .map(Method::toString)
        .toList();
  }

  private static Stream<Claim> claims(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(AnnotatedTests::isTest)
        .flatMap(
            method ->
                Stream.concat(ids(type), ids(method))
                    .map(id -> new Claim(type.getName(), method.getName(), id)));
  }

  private static Stream<String> ids(AnnotatedElement element) {
    Requirement named = element.getAnnotation(Requirement.class);
    return named == null ? Stream.empty() : Arrays.stream(named.value());
  }

  private static boolean isTest(Method method) {
    return AnnotationSupport.isAnnotated(method, Testable.class);
  }

  private static Stream<Class<?>> classes() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class") && isMarked(file))
          .map(file -> root.relativize(file).toString())
          .sorted(Comparator.naturalOrder())
          .<Class<?>>map(AnnotatedTests::load)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reading bytes is faster than loading every class of the tests. */
  private static boolean isMarked(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains(new String(MARK, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", ".");
    try {
      return Class.forName(name, false, AnnotatedTests.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path root() {
    try {
      return Path.of(Requirement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
