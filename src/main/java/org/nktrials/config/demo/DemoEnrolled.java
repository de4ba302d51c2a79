package org.nktrials.config.demo;

import java.util.concurrent.atomic.AtomicReference;
import org.nktrials.patient.PatientSummary;

/** A scripted patient; the reference is filled once the step of registration has run. */
record DemoEnrolled(DemoPatient script, AtomicReference<PatientSummary> patient) {}
