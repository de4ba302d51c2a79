package org.nktrials.donor.web;

import org.nktrials.donor.DonorSummary;

/** A donor as answered to the program that registered one. */
record DonorJson(String code, String relation, int birthYear, long version) {

  static DonorJson of(DonorSummary donor) {
    return new DonorJson(donor.code(), donor.relation().name(), donor.birthYear(), donor.version());
  }
}
