package org.nktrials.toxicity;

import java.time.Instant;
import java.util.UUID;

/**
 * An adverse event became serious. Published in the transaction of the entry, once each time that
 * it becomes so.
 *
 * @param awareAt when the site learnt that it is serious: the reporting clock starts here
 */
public record SeriousEventRecorded(
    UUID trialId, UUID patientId, UUID adverseEventId, Instant awareAt) {}
