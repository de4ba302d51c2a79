package org.nktrials.cohort.notice;

/** Mail waits to be sent as soon as the transaction has committed. */
record MailOrdered() {}
