package org.nktrials.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored record with the identity and the version that every audited table has. */
@MappedSuperclass
public abstract class ClinicalRecord {

  @Id private UUID id = TimeOrderedId.next();

  /** Null until first saved, which is also how the repository tells a new record. */
  @Version private @Nullable Long version;

  /** Identity, made by the application. */
  public UUID id() {
    return id;
  }

  /** Version for forms: -1 while the record is not yet stored. */
  public long version() {
    return version == null ? -1 : version;
  }

  /**
   * Refuses a form that was filled from an older state of this record.
   *
   * @throws Refused when somebody else changed the record since the form was opened
   */
  public void requireVersion(@Nullable Long seen) {
    if (seen == null || seen != version()) {
      throw new Refused(
          new Problem(
              "stale-version",
              null,
              "Somebody changed this record after you opened the form.",
              "Look at the present values and enter your change again."));
    }
  }
}
