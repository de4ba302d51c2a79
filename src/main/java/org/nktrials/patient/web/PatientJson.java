package org.nktrials.patient.web;

import java.time.Instant;
import java.util.List;
import org.nktrials.patient.PatientSummary;
import org.springframework.data.domain.Page;

/**
 * A patient for programs.
 *
 * @param site code of the site
 * @param timeZone IANA zone of the site, in which local times are given
 */
record PatientJson(
    String code,
    String site,
    String timeZone,
    int birthYear,
    String sex,
    String status,
    Instant registeredAt) {

  static PatientJson of(PatientSummary patient) {
    return new PatientJson(
        patient.code(),
        patient.site().code(),
        patient.site().zone().getId(),
        patient.birthYear(),
        patient.sex().name(),
        patient.status().name(),
        patient.registeredAt());
  }

  /**
   * One page of patients.
   *
   * @param page number of this page, from 0
   * @param size most patients on a page
   * @param total patients on all pages
   */
  record Patients(List<PatientJson> patients, int page, int size, long total) {

    static Patients of(Page<PatientSummary> found) {
      return new Patients(
          found.map(PatientJson::of).getContent(),
          found.getNumber(),
          found.getSize(),
          found.getTotalElements());
    }
  }

  /**
   * A patient with what the head of the pages shows.
   *
   * @param protocolVersion label of the protocol version that the patient is on
   */
  record Detail(
      PatientJson patient,
      String trial,
      String protocolVersion,
      List<ConsentJson> consents,
      List<Fact> facts,
      List<DeviationJson> deviations) {}

  /** A consent. */
  record ConsentJson(String documentVersion, Instant givenAt, Instant enteredAt) {}

  /** One item of the strip, such as "Level" with "Level II · 6 MIU/day". */
  record Fact(String label, String text) {}

  /** A protocol deviation. */
  record DeviationJson(String kind, String description, Instant happenedAt, Instant enteredAt) {}
}
