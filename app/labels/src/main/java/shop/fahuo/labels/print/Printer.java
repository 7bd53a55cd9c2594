package shop.fahuo.labels.print;

/// Whatever takes labels: a driver's queue, a raw queue, a port on the network, a folder.
public interface Printer {

    /// Hands one label over and waits until it is known whether it was taken. Never answers
    /// [PrintOutcome.Spooled] before; whether paper came out only the one who stands there sees.
    PrintOutcome print(PrintJob job);
}
