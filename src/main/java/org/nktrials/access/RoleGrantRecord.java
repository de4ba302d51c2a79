package org.nktrials.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "role_grant")
class RoleGrantRecord extends ClinicalRecord {

  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable UUID trialId;
  private @Nullable UUID siteId;

  @Enumerated(EnumType.STRING)
  private @Nullable Capacity capacity;

  private Instant grantedAt;
  private @Nullable Instant endedAt;

  RoleGrantRecord(UUID personId, Grant grant, Instant grantedAt) {
    this.personId = personId;
    this.role = grant.role();
    this.trialId = grant.trialId();
    this.siteId = grant.siteId();
    this.capacity = grant.capacity();
    this.grantedAt = grantedAt;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected RoleGrantRecord() {}

  UUID personId() {
    return personId;
  }

  Role role() {
    return role;
  }

  boolean isInForce() {
    return endedAt == null;
  }

  void end(Instant at) {
    endedAt = at;
  }

  boolean isTheSameAs(Grant grant) {
    Grant mine = held().grant();
    return mine.role() == grant.role()
        && java.util.Objects.equals(mine.trialId(), grant.trialId())
        && java.util.Objects.equals(mine.siteId(), grant.siteId());
  }

  RoleHeld held() {
    return new RoleHeld(
        id(), personId, new Grant(role, trialId, siteId, capacity), grantedAt, endedAt);
  }
}
