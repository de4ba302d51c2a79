package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PasswordSignaturesIT {

  @Autowired private Signatures signatures;
  @Autowired private TestPeople people;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;

  private final UUID record = UUID.randomUUID();
  private SignedInPerson person;

  @BeforeEach
  void makePerson() {
    person = people.person("signs-" + UUID.randomUUID());
  }

  @Requirement("SIGN-01")
  @Test
  void bindsNameMeaningAndContent() {
    people.doing(person, () -> transaction.execute(this::bindsNameMeaningAndContent));
  }

  private boolean bindsNameMeaningAndContent(TransactionStatus status) {
    status.setRollbackOnly(); // no record is stored: the database would refuse it
    SignatureReceipt receipt = signatures.sign(request(TestPeople.PASSWORD));
    assertThat(receipt.printedName()).isEqualTo(person.displayName());
    assertThat(receipt.meaning()).isEqualTo("I give this verdict");
    assertThat(receipt.contentHash())
        .isEqualTo("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73");
    assertThat(signatures.byId(List.of(receipt.id(), UUID.randomUUID())))
        .containsOnlyKeys(receipt.id())
        .hasEntrySatisfying(
            receipt.id(), read -> assertThat(read.printedName()).isEqualTo(receipt.printedName()));
    return true;
  }

  @Requirement("SIGN-03")
  @Test
  void refusesMissingAndWrongPasswordsOnTheirField() {
    assertThat(refusal(null)).isEqualTo("password-missing");
    assertThat(refusal("wrong")).isEqualTo("wrong-password");
  }

  @Requirement("SIGN-03")
  @Test
  void countsWrongPasswordsAlthoughTheWorkIsRolledBack() {
    for (int i = 0; i < 5; i++) {
      assertThat(refusal("wrong")).isEqualTo("wrong-password");
    }
    assertThat(refusal(TestPeople.PASSWORD)).isEqualTo("account-waiting");
    assertThat(
            database
                .sql(
                    "select count(*) from audit_entry where record_type = 'signature refused' and"
                        + " record_id = ?")
                .param(person.id())
                .query(Long.class)
                .single())
        .isEqualTo(6);
  }

  @Test
  void needsThePresentTransaction() {
    people.doing(
        person,
        () ->
            assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> signatures.sign(request(TestPeople.PASSWORD))));
  }

  @Requirement("SIGN-04")
  @Test
  void tokenForReadingCannotSign() {
    SignedInPerson reader =
        new SignedInPerson(person.id(), person.username(), person.displayName(), List.of(), true);
    SecurityContextHolder.getContext()
        .setAuthentication(new PersonAuthentication(reader, ChangeSource.API));
    try {
      assertThatExceptionOfType(AccessDeniedException.class)
          .isThrownBy(
              () -> transaction.execute(status -> signatures.sign(request(TestPeople.PASSWORD))));
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private SignatureReceipt sign(String password) {
    return people.doing(
        person, () -> transaction.execute(status -> signatures.sign(request(password))));
  }

  private String refusal(String password) {
    Refused[] refused = new Refused[1];
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> sign(password))
        .satisfies(thrown -> refused[0] = thrown);
    assertThat(refused[0].problems().getFirst().field()).isEqualTo("password");
    return refused[0].problems().getFirst().code();
  }

  private SignatureRequest request(String password) {
    return new SignatureRequest(
        "delegation",
        record,
        new SigningPlace(record, null),
        "I give this verdict",
        "content",
        password);
  }
}
