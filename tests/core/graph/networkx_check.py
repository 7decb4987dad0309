# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads graphs with what was measured on them from stdin and fails at the first value that NetworkX does not give."""
import json
import sys

import networkx
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python as pagerank


def expect(what, ours, theirs, tolerance=0.0):
    pairs = list(zip(ours, theirs))
    if len(ours) != len(theirs) or any(abs(a - b) > tolerance * (1 + abs(b)) for a, b in pairs):
        sys.exit(f"{what}: {ours} is not {theirs}")


def groups(numbers):
    parts = {}
    for node, part in enumerate(numbers):
        parts.setdefault(part, set()).add(node)
    return sorted(map(sorted, parts.values()))


def check(answer):
    graph = networkx.Graph()
    graph.add_nodes_from(range(answer["nodes"]))
    graph.add_edges_from((a, b) for a, b in answer["links"] if a != b)
    nodes = sorted(graph)
    if groups(answer["components"]) != sorted(map(sorted, networkx.connected_components(graph))):
        sys.exit("components differ")
    cores = networkx.core_number(graph)
    expect("cores", answer["cores"], [cores[node] for node in nodes])
    expect("articulation points", answer["articulation"], sorted(networkx.articulation_points(graph)))
    if sorted(map(sorted, answer["bridges"])) != sorted(map(sorted, networkx.bridges(graph))):
        sys.exit("bridges differ")
    rank = pagerank(graph, tol=1e-13, max_iter=1000)
    expect("pagerank", answer["pagerank"], [rank[node] for node in nodes], 1e-9)
    between = networkx.betweenness_centrality(graph, normalized=False)
    expect("betweenness", answer["betweenness"], [between[node] for node in nodes], 1e-9)
    communities = groups(answer["communities"])
    expect("modularity", [answer["modularity"]], [networkx.community.modularity(graph, communities)], 1e-9)
    peer = networkx.community.modularity(graph, networkx.community.louvain_communities(graph, seed=1))
    if answer["modularity"] < 0.995 * peer:
        sys.exit(f"modularity {answer['modularity']} is far below {peer}")
    for path in answer["paths"]:
        reached = networkx.has_path(graph, 0, path["to"])
        length = networkx.shortest_path_length(graph, 0, path["to"]) if reached else -1
        count = len(list(networkx.all_simple_paths(graph, 0, path["to"], cutoff=3)))
        expect(f"paths to {path['to']}", [path["length"], path["all"]], [length, count])


graphs = json.load(sys.stdin)
for one in graphs:
    check(one)
print(len(graphs), "graphs")
