/** Pages and programs' doors of the cohort board, decisions and the dose-escalation calculators. */
@NullMarked
package org.nktrials.cohort.web;

import org.jspecify.annotations.NullMarked;
