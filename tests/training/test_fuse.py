"""Graphs in forms that are computed faster say what they said before."""

from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")
helper, numpy_helper, TensorProto = onnx.helper, onnx.numpy_helper, onnx.TensorProto

WIDTH, HEADS = 8, 2


def attention() -> Any:
    """One layer as `training.model.Block` is exported, and rows picked from it."""
    random = np.random.default_rng(1)
    weights = {
        "joint": random.normal(size=(WIDTH, 3 * WIDTH)).astype(np.float32),
        "gain": random.normal(size=WIDTH).astype(np.float32),
        "offset": random.normal(size=WIDTH).astype(np.float32),
        "scale": np.array([(WIDTH // HEADS) ** -0.25], dtype=np.float32),
        "five": np.array([1, -1, 3, HEADS, WIDTH // HEADS]),
        "three": np.array([1, -1, WIDTH]),
        "zero": np.array(0),
        "one": np.array(1),
        "two": np.array(2),
        "front": np.array([0]),
        "behind": np.array([2]),
        "wide": np.array([1, 1, WIDTH]),
    }
    nodes = [
        helper.make_node("MatMul", ["x", "joint"], ["all"]),
        helper.make_node("Reshape", ["all", "five"], ["view"]),
        helper.make_node("Transpose", ["view"], ["turned"], perm=[2, 0, 3, 1, 4]),
        *(helper.make_node("Gather", ["turned", n], [p], axis=0) for n, p in (("zero", "q"), ("one", "k"), ("two", "v"))),
        helper.make_node("Mul", ["q", "scale"], ["qs"]),
        helper.make_node("Transpose", ["k"], ["kt"], perm=[0, 1, 3, 2]),
        helper.make_node("Mul", ["kt", "scale"], ["ks"]),
        helper.make_node("MatMul", ["qs", "ks"], ["likeness"]),
        helper.make_node("Softmax", ["likeness"], ["shares"], axis=-1),
        helper.make_node("MatMul", ["shares", "v"], ["mixed"]),
        helper.make_node("Transpose", ["mixed"], ["back"], perm=[0, 2, 1, 3]),
        helper.make_node("Reshape", ["back", "three"], ["out"]),
        helper.make_node("Add", ["x", "out"], ["sum"]),
        helper.make_node("LayerNormalization", ["sum", "gain", "offset"], ["normal"], axis=-1),
        helper.make_node("Unsqueeze", ["first", "front"], ["batched"]),
        helper.make_node("Unsqueeze", ["batched", "behind"], ["column"]),
        helper.make_node("Expand", ["column", "wide"], ["places"]),
        helper.make_node("GatherElements", ["normal", "places"], ["picked"], axis=1),
    ]
    graph = helper.make_graph(
        nodes,
        "layer",
        [
            helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, "n", WIDTH]),
            helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]),
        ],
        [helper.make_tensor_value_info("picked", TensorProto.FLOAT, [1, "words", WIDTH])],
        [numpy_helper.from_array(value, name) for name, value in weights.items()],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


def test_a_fused_graph_says_the_same_in_fewer_nodes() -> None:
    import onnxruntime
    from training.fuse import fuse

    plain, fused = attention(), attention()
    fuse(fused, HEADS)
    operators = [node.op_type for node in fused.graph.node]
    assert {"MultiHeadAttention", "Sum", "Gather"} <= set(operators)
    assert not {"Softmax", "GatherElements", "Add", "Expand"} & set(operators)
    given = {"x": np.random.default_rng(2).normal(size=(1, 7, WIDTH)).astype(np.float32), "first": np.array([0, 3, 6])}
    said = [
        onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]).run(None, given)[0]
        for model in (plain, fused)
    ]
    np.testing.assert_allclose(said[1], said[0], atol=1e-5)
    read = {name for node in fused.graph.node for name in node.input}
    assert {table.name for table in fused.graph.initializer} <= read


def test_what_is_no_attention_stays() -> None:
    from training.fuse import fuse

    graph = helper.make_graph(
        [helper.make_node("Softmax", ["x"], ["y"], axis=-1), helper.make_node("Neg", ["y"], ["z"])],
        "shares",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [3])],
        [helper.make_tensor_value_info("z", TensorProto.FLOAT, [3])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    fuse(model, HEADS)
    assert [node.op_type for node in model.graph.node] == ["Softmax", "Neg"]
