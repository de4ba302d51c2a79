package org.nktrials.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps what the tests of a build said and writes the validation pack when they end: after the unit
 * tests with the integration tests as not run, after the integration tests with both. Only the
 * build names the run by {@code nk.validation.run}, so a test started otherwise writes nothing.
 */
public final class ResultListener implements TestExecutionListener {

  private static final String UNIT = "unit";
  private static final String INTEGRATION = "integration";

  /** Of this process: the build may run the classes in several plans. */
  private static final TestResults RESULTS = new TestResults();

  private static final Instant BEGUN = Instant.now();

  private final @Nullable String run = System.getProperty("nk.validation.run");
  private final Path folder = Path.of(System.getProperty("nk.validation.folder", "target"));

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    keep(test, Result.SKIPPED);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          keep(test, Result.PASSED);
        }
      }
      case ABORTED -> keep(test, Result.SKIPPED);
      case FAILED -> keep(test, Result.FAILED);
    }
  }

  private static void keep(TestIdentifier test, Result result) {
    TestSource source = test.getSource().orElse(null);
    if (source instanceof MethodSource method) {
      RESULTS.add(method.getClassName(), method.getMethodName(), result);
    } else if (source instanceof ClassSource type) {
      RESULTS.addClass(type.getClassName(), result);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (run == null) {
      return;
    }
    try {
      writeReport();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeReport() throws IOException {
    RESULTS.write(results(run), BEGUN);
    if (UNIT.equals(run)) {
      Files.deleteIfExists(results(INTEGRATION));
    }
    TestResults all = TestResults.read(results(UNIT));
    all.addAll(TestResults.read(results(INTEGRATION)));
    Matrix matrix = Matrix.of(Catalogue.read(), AnnotatedTests.find(), all);
    Path site = folder.resolve("site").resolve("validation");
    new Report(matrix, Build.now(begun(UNIT), begun(INTEGRATION))).write(site);
  }

  private String begun(String which) throws IOException {
    return TestResults.begun(results(which));
  }

  private Path results(@Nullable String which) {
    return folder.resolve("validation").resolve(which + ".tsv");
  }
}
