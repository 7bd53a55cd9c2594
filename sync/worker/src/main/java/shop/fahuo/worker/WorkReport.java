package shop.fahuo.worker;

/// What a worker has done in a run.
///
/// @param decided decisions taken; an order that was decided twice counts twice
/// @param shipped orders whose shipping has begun: handed over for the channel's file, or a task
///   written for the channel
/// @param review decisions that ask a person, rejections included
/// @param held decisions that let the order wait
/// @param tasksDone outside effects brought about
/// @param tasksUnknown of which nobody knows, as the run ended
/// @param tasksDead given up in this run, or refused
/// @param failed attempts that broke on a bug or on the database; the log has each
public record WorkReport(
        long decided,
        long shipped,
        long review,
        long held,
        long tasksDone,
        long tasksUnknown,
        long tasksDead,
        long failed) {}
