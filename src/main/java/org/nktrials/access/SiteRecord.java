package org.nktrials.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "site")
class SiteRecord extends ClinicalRecord {

  private String code;
  private String name;
  private String zone;

  SiteRecord(String code, String name, ZoneId zone) {
    this.code = code;
    this.name = name;
    this.zone = zone.getId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SiteRecord() {}

  SiteSummary summary() {
    return new SiteSummary(id(), code, name, ZoneId.of(zone));
  }
}
