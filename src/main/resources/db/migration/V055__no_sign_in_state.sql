-- Wrong passwords are counted in sign_in_budget since V046; this table has had no reader since.
drop table sign_in_state;
