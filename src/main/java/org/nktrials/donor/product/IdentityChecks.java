package org.nktrials.donor.product;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductCodes.Mismatch;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the codes that were read with those of the product; a wrong one raises an alarm. */
@Component
class IdentityChecks {

  private final ProductAlarmRepository alarms;
  private final Authority authority;
  private final TransactionTemplate separately;
  private final Clock clock;

  IdentityChecks(
      ProductAlarmRepository alarms,
      Authority authority,
      TransactionTemplate transactions,
      Clock clock) {
    this.alarms = alarms;
    this.authority = authority;
    this.separately =
        new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
    this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * Refuses when a code is wrong. The alarm is stored although the work is rolled back.
   *
   * @param atStep where it happens, in words
   * @throws Refused on fields "readProduct", "readDonor", "readRecipient"
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void require(NkProduct product, ProductCodes read, String atStep) {
    List<Mismatch> wrong = product.codes().mismatches(read);
    if (wrong.isEmpty()) {
      return;
    }
    String sentence =
        wrong.stream().map(Mismatch::words).collect(Collectors.joining(", ", "", "."));
    separately.executeWithoutResult(
        _ ->
            alarms.saveAndFlush(
                new ProductAlarmRecord(
                    product,
                    AlarmKind.IDENTITY,
                    atStep,
                    sentence,
                    clock.instant(),
                    authority.person().id())));
    throw new Refused(wrong.stream().map(IdentityChecks::problem).toList());
  }

  private static Problem problem(Mismatch wrong) {
    String field =
        switch (wrong.code()) {
          case "product" -> "readProduct";
          case "donor" -> "readDonor";
          default -> "readRecipient";
        };
    return Problem.of(
        field,
        "wrong-code",
        "This is not the %s code of this product. An identity alarm is recorded: stop and find out why."
            .formatted(wrong.code()));
  }
}
