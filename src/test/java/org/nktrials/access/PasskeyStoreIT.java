package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.transaction.support.TransactionTemplate;

@Requirement("ACCESS-04")
@IntegrationTest
class PasskeyStoreIT {

  @Autowired private PasskeyStore store;
  @Autowired private Passkeys passkeys;
  @Autowired private TestPeople people;
  @Autowired private TransactionTemplate transaction;

  private SignedInPerson person;
  private Bytes credential;

  @BeforeEach
  void makePerson() {
    person = people.person("passkey-store-" + UUID.randomUUID());
    credential = Bytes.random();
  }

  @Test
  void countsTheUseOfAKnownPasskey() {
    save(1);
    save(2);
    assertThat(people.doing(person, passkeys::mine)).hasSize(1);
    assertThatThrownBy(() -> save(2)).hasMessageContaining("copied");
  }

  @Test
  void aRemovedPasskeyDoesNotComeBack() {
    save(1);
    people.doing(
        person,
        () -> {
          passkeys.remove(passkeys.mine().getFirst().id());
          return null;
        });
    assertThatThrownBy(() -> save(2)).hasMessageContaining("removed");
    assertThat(people.doing(person, passkeys::mine)).isEmpty();
  }

  private void save(long count) {
    CredentialRecord passkey =
        ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(credential)
            .userEntityUserId(handle())
            .publicKey(new ImmutablePublicKeyCose(new byte[] {1}))
            .signatureCount(count)
            .uvInitialized(true)
            .transports(Set.of())
            .backupEligible(false)
            .backupState(false)
            .attestationObject(new Bytes(new byte[] {1}))
            .attestationClientDataJSON(new Bytes(new byte[] {1}))
            .created(Instant.now())
            .lastUsed(Instant.now())
            .label("Blue key")
            .build();
    people.doing(
        person,
        () -> {
          transaction.executeWithoutResult(status -> store.save(passkey));
          return null;
        });
  }

  private Bytes handle() {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(person.id().getMostSignificantBits())
            .putLong(person.id().getLeastSignificantBits())
            .array());
  }
}
