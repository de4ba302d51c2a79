package org.nktrials.rules.donorselection;

import org.nktrials.rules.hla.HlaTyping;

/**
 * A possible donor.
 *
 * @param id name of the candidate within one assessment
 */
public record Candidate(String id, HlaTyping hla, KirTyping kir) {}
