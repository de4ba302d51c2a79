package org.nktrials.protocol;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "protocol_version")
class ProtocolVersionRecord extends ClinicalRecord {

  private UUID trialId;
  private int number;
  private String label;
  private String definition;
  private String sha256;
  private LocalDate effectiveFrom;

  ProtocolVersionRecord(UUID trialId, int number, String definition, LocalDate effectiveFrom) {
    this.trialId = trialId;
    this.number = number;
    this.label = "Version " + number;
    this.definition = definition;
    this.sha256 = sha256(definition);
    this.effectiveFrom = effectiveFrom;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ProtocolVersionRecord() {}

  ProtocolVersion read(ProtocolReader reader) {
    return new ProtocolVersion(
        id(), trialId, number, label, effectiveFrom, sha256, reader.read(definition));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
