package org.nktrials.exchange;

import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;

/**
 * The way from a row "t" to its patient and its trial.
 *
 * @param joined joins on the way
 * @param patient expression of the patient; null if the way leads to a trial only
 * @param trial expression of the trial; null if only the patient tells it
 * @param ofDonor whether the row is about a donor
 * @param ofDonorAlone whether it names the donor but not the recipient: part of the donor's file
 */
record TablePath(
    String joined,
    @Nullable String patient,
    @Nullable String trial,
    boolean ofDonor,
    boolean ofDonorAlone) {

  /** As the pages that show such rows ask for it. */
  Permission asks(String table) {
    if (ofDonorAlone) {
      return Permission.VIEW_DONOR_SOURCE;
    }
    if (ofDonor && !table.contains("product")) {
      return Permission.VIEW_DONOR;
    }
    if (table.startsWith("upload")) {
      return Permission.VIEW_UPLOADS;
    }
    if (table.startsWith("query")) {
      return Permission.VIEW_QUERIES;
    }
    if (table.startsWith("committee_pack")) {
      return Permission.VIEW_PACK;
    }
    return patient == null ? Permission.VIEW_TRIAL : Permission.VIEW_PATIENT;
  }
}
