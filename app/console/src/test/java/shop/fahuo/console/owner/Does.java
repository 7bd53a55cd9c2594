package shop.fahuo.console.owner;

import java.util.function.ToIntBiFunction;

/// A service that takes everything.
record Does(ToIntBiFunction<Request, Caller> work) implements Service {

    @Override
    public boolean takes(Request request) {
        return true;
    }

    @Override
    public int run(Request request, Caller caller) {
        return work.applyAsInt(request, caller);
    }
}
