package org.nktrials.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "person")
class PersonRecord extends ClinicalRecord {

  private String username;
  private String displayName;
  @Column private String passwordHash;
  private boolean active;
  @Column private Instant createdAt;

  PersonRecord(String username, String displayName, String passwordHash, Instant createdAt) {
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.active = true;
    this.createdAt = createdAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected PersonRecord() {}

  boolean isActive() {
    return active;
  }

  String username() {
    return username;
  }

  void deactivate() {
    active = false;
  }

  void setPassword(String hash) {
    passwordHash = hash;
  }

  PersonSummary summary() {
    return new PersonSummary(id(), username, displayName, active);
  }
}
