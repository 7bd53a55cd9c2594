package shop.fahuo.simulator.courier.zto;

import tools.jackson.databind.JsonNode;

/// Answers the calls from the ledger; knows nothing of HTTP and of faults.
record ZtoApi(ZtoLedger ledger, ZtoOrderCalls orders, ZtoTrackCalls tracks, ZtoReachCalls reach) {

    /// One call at a time, so that what it checks is still so when it acts.
    JsonNode answer(ZtoCall call) throws ZtoProblem {
        synchronized (ledger) {
            return switch (call.service()) {
                case CREATE -> orders.create(call);
                case CANCEL -> orders.cancel(call);
                case ORDER -> orders.info(call);
                case TRACK -> tracks.track(call);
                case SUBSCRIBE -> tracks.subscribe(call);
                case MARK -> reach.mark(call);
                case REACH -> reach.reach(call);
                case ADDRESS -> reach.address(call);
                case BALANCE -> reach.balance();
                case BIND -> reach.bind(call);
            };
        }
    }
}
