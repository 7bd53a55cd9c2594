package shop.fahuo.simulator.fault;

import java.util.Set;

/// A rule by which calls to an operation go wrong.
///
/// @param <O> what can be called
public interface Strike<O extends Enum<O>> {

    O operation();

    /// The numbers of the calls to the operation it strikes, the first being 1.
    Set<Integer> calls();

    /// With which it strikes any other call, 0 to 1.
    double probability();
}
