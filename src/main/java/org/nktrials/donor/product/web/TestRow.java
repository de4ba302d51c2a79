package org.nktrials.donor.product.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.RecordedResult;
import org.nktrials.rules.product.CheckedTest;

/** A test of the specification on the page: its limit, result and verdict. */
record TestRow(
    CheckedTest checked,
    @Nullable RecordedResult result,
    List<RecordedResult> earlier,
    VerdictWords verdict,
    boolean exceptable) {

  static List<TestRow> of(ProductFile file) {
    return file.tests().stream().map(test -> of(file, test)).toList();
  }

  private static TestRow of(ProductFile file, CheckedTest test) {
    boolean excepted = file.excepted().contains(test.test());
    return new TestRow(
        test,
        file.result(test.test()).orElse(null),
        file.results().stream()
            .filter(one -> one.result().test() == test.test() && !one.counts())
            .toList(),
        VerdictWords.of(test.verdict(), excepted),
        test.verdict().isOutOfSpecification() && test.test().canBeExcepted() && !excepted);
  }
}
