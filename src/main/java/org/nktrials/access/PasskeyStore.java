package org.nktrials.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys where Spring Security looks for them. The handle of a person is the identity. */
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

  private static final String IN_FORCE =
      """
      select k.*, u.sign_count, u.uv_initialized, u.backup_state, u.last_used_at
        from passkey k join passkey_use u on u.passkey_id = k.id
       where k.removed_at is null and
      """;

  private final JdbcClient database;

  PasskeyStore(JdbcClient database) {
    this.database = database;
  }

  static UUID person(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static Bytes handle(UUID person) {
    return new Bytes(
        ByteBuffer.allocate(16)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array());
  }

  /**
   * A new passkey, or the use of a known one, whose counter has to grow if it counts at all. A
   * removed one does not come back.
   */
  @Override
  public void save(CredentialRecord passkey) {
    byte[] credential = passkey.getCredentialId().getBytes();
    UUID known =
        database
            .sql("select id from passkey where credential_id = ?")
            .param(credential)
            .query(UUID.class)
            .optional()
            .orElse(null);
    if (known == null) {
      insert(passkey);
      return;
    }
    int counted =
        database
            .sql(
                """
                update passkey_use set sign_count = ?, last_used_at = ?
                 where passkey_id = ? and (sign_count = 0 and ? = 0 or sign_count < ?)
                   and exists (select 1 from passkey k where k.id = passkey_id and k.removed_at is null)
                """)
            .params(passkey.getSignatureCount(), inUtc(passkey), known)
            .params(passkey.getSignatureCount(), passkey.getSignatureCount())
            .update();
    if (counted == 0) {
      throw new IllegalArgumentException(
          "The passkey was removed, or its counter went back: it was copied.");
    }
  }

  private void insert(CredentialRecord passkey) {
    UUID id = TimeOrderedId.next();
    String transports =
        passkey.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .sorted()
            .collect(Collectors.joining(" "));
    database
        .sql(
            """
            insert into passkey (id, version, person_id, label, credential_id, public_key, transports,
                                 backup_eligible, attestation, client_data, created_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id, person(passkey.getUserEntityUserId()), passkey.getLabel())
        .params(passkey.getCredentialId().getBytes(), passkey.getPublicKey().getBytes(), transports)
        .params(passkey.isBackupEligible())
        .param(bytes(passkey.getAttestationObject()))
        .param(bytes(passkey.getAttestationClientDataJSON()))
        .param(passkey.getCreated().atOffset(ZoneOffset.UTC))
        .update();
    database
        .sql(
            """
            insert into passkey_use (passkey_id, sign_count, uv_initialized, backup_state, last_used_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(id, passkey.getSignatureCount(), passkey.isUvInitialized())
        .params(passkey.isBackupState(), inUtc(passkey))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return database
        .sql(IN_FORCE + "k.credential_id = ?")
        .param(credential.getBytes())
        .query((row, n) -> record(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return database
        .sql(IN_FORCE + "k.person_id = ? order by k.created_at")
        .param(person(handle))
        .query((row, n) -> record(row))
        .list();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return findByUsername(person(handle).toString());
  }

  /** What Spring Security calls the name of a person is the identity, as everywhere here. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String identity) {
    UUID id = UUID.fromString(identity);
    return database
        .sql("select username, display_name from person where id = ? and active")
        .param(id)
        .query(
            (row, n) ->
                ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle(id))
                    .name(row.getString(1))
                    .displayName(row.getString(2))
                    .build())
        .optional()
        .orElse(null);
  }

  @Override
  public void save(PublicKeyCredentialUserEntity person) {
    throw new IllegalArgumentException("People are made by an administrator.");
  }

  @Override
  public void delete(Bytes identity) {
    throw new IllegalArgumentException("Nothing is deleted: a passkey is removed with a reason.");
  }

  private static CredentialRecord record(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(handle(row.getObject("person_id", UUID.class)))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .transports(transports(row.getString("transports")))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .attestationObject(orNull(row.getBytes("attestation")))
        .attestationClientDataJSON(orNull(row.getBytes("client_data")))
        .created(row.getTimestamp("created_at").toInstant())
        .lastUsed(row.getTimestamp("last_used_at").toInstant())
        .label(row.getString("label"))
        .build();
  }

  private static Set<AuthenticatorTransport> transports(String words) {
    return Arrays.stream(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static @Nullable Bytes orNull(byte @Nullable [] bytes) {
    return bytes == null ? null : new Bytes(bytes);
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  private static OffsetDateTime inUtc(CredentialRecord passkey) {
    return passkey.getLastUsed().atOffset(ZoneOffset.UTC);
  }
}
