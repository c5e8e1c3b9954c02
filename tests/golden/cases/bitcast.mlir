// bitcast between integers and floats.
// arguments: n_f16 n_bf16 n_f32 n_f64 x_f16 x_bf16 x_f32 x_f64
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i16, i16, i32, i64, f16, bf16, f32, f64)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%n_f16: i16, %n_bf16: i16, %n_f32: i32, %n_f64: i64, %x_f16: f16, %x_bf16: bf16, %x_f32: f32, %x_f64: f64):
    %v0 = "llvm.bitcast"(%n_f16) : (i16) -> f16
    %v1 = "llvm.bitcast"(%x_f16) : (f16) -> i16
    %v2 = "llvm.mlir.constant"() <{value = 4660 : i16}> : () -> i16
    %v3 = "llvm.bitcast"(%v2) : (i16) -> f16
    %v4 = "llvm.bitcast"(%n_bf16) : (i16) -> bf16
    %v5 = "llvm.bitcast"(%x_bf16) : (bf16) -> i16
    %v6 = "llvm.mlir.constant"() <{value = 4660 : i16}> : () -> i16
    %v7 = "llvm.bitcast"(%v6) : (i16) -> bf16
    %v8 = "llvm.bitcast"(%n_f32) : (i32) -> f32
    %v9 = "llvm.bitcast"(%x_f32) : (f32) -> i32
    %v10 = "llvm.mlir.constant"() <{value = 4660 : i32}> : () -> i32
    %v11 = "llvm.bitcast"(%v10) : (i32) -> f32
    %v12 = "llvm.bitcast"(%n_f64) : (i64) -> f64
    %v13 = "llvm.bitcast"(%x_f64) : (f64) -> i64
    %v14 = "llvm.mlir.constant"() <{value = 4660 : i64}> : () -> i64
    %v15 = "llvm.bitcast"(%v14) : (i64) -> f64
    %v16 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f16>
    %v17 = "llvm.insertvalue"(%v16, %v0) <{position = array<i64: 0>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v18 = "llvm.insertvalue"(%v17, %v3) <{position = array<i64: 1>}> : (!llvm.array<2 x f16>, f16) -> !llvm.array<2 x f16>
    %v19 = "llvm.mlir.poison"() : () -> !llvm.array<2 x i16>
    %v20 = "llvm.insertvalue"(%v19, %v1) <{position = array<i64: 0>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %v21 = "llvm.insertvalue"(%v20, %v5) <{position = array<i64: 1>}> : (!llvm.array<2 x i16>, i16) -> !llvm.array<2 x i16>
    %v22 = "llvm.mlir.poison"() : () -> !llvm.array<2 x bf16>
    %v23 = "llvm.insertvalue"(%v22, %v4) <{position = array<i64: 0>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v24 = "llvm.insertvalue"(%v23, %v7) <{position = array<i64: 1>}> : (!llvm.array<2 x bf16>, bf16) -> !llvm.array<2 x bf16>
    %v25 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f32>
    %v26 = "llvm.insertvalue"(%v25, %v8) <{position = array<i64: 0>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v27 = "llvm.insertvalue"(%v26, %v11) <{position = array<i64: 1>}> : (!llvm.array<2 x f32>, f32) -> !llvm.array<2 x f32>
    %v28 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i32>
    %v29 = "llvm.insertvalue"(%v28, %v9) <{position = array<i64: 0>}> : (!llvm.array<1 x i32>, i32) -> !llvm.array<1 x i32>
    %v30 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %v31 = "llvm.insertvalue"(%v30, %v12) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v32 = "llvm.insertvalue"(%v31, %v15) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %v33 = "llvm.mlir.poison"() : () -> !llvm.array<1 x i64>
    %v34 = "llvm.insertvalue"(%v33, %v13) <{position = array<i64: 0>}> : (!llvm.array<1 x i64>, i64) -> !llvm.array<1 x i64>
    %v35 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v36 = "llvm.alloca"(%v35) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %v37 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v38 = "llvm.alloca"(%v37) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %v39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v40 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v38, %v40) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v41 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v41) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v42 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v42) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v43 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v43) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v44 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v44) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v45 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v45) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v46 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v39, %v46) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v47 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %v48 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v47, %v48) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %v49 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v50 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v49, %v50) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %v51 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %v52 = "llvm.getelementptr"(%v36) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%v51, %v52) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v53 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %v54 = "llvm.alloca"(%v53) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %v55 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v56 = "llvm.alloca"(%v55) <{elem_type = !llvm.array<2 x f16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v18, %v56) <{ordering = 0 : i64}> : (!llvm.array<2 x f16>, !llvm.ptr) -> ()
    %v57 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v58 = "llvm.getelementptr"(%v54, %v57) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v56, %v58) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v59 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v60 = "llvm.alloca"(%v59) <{elem_type = !llvm.array<2 x i16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v21, %v60) <{ordering = 0 : i64}> : (!llvm.array<2 x i16>, !llvm.ptr) -> ()
    %v61 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v62 = "llvm.getelementptr"(%v54, %v61) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v60, %v62) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v63 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v64 = "llvm.alloca"(%v63) <{elem_type = !llvm.array<2 x bf16>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v24, %v64) <{ordering = 0 : i64}> : (!llvm.array<2 x bf16>, !llvm.ptr) -> ()
    %v65 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %v66 = "llvm.getelementptr"(%v54, %v65) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v64, %v66) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v67 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v68 = "llvm.alloca"(%v67) <{elem_type = !llvm.array<2 x f32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v27, %v68) <{ordering = 0 : i64}> : (!llvm.array<2 x f32>, !llvm.ptr) -> ()
    %v69 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %v70 = "llvm.getelementptr"(%v54, %v69) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v68, %v70) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v71 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v72 = "llvm.alloca"(%v71) <{elem_type = !llvm.array<1 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v29, %v72) <{ordering = 0 : i64}> : (!llvm.array<1 x i32>, !llvm.ptr) -> ()
    %v73 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %v74 = "llvm.getelementptr"(%v54, %v73) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v72, %v74) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v75 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v76 = "llvm.alloca"(%v75) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v32, %v76) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %v77 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %v78 = "llvm.getelementptr"(%v54, %v77) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v76, %v78) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v79 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %v80 = "llvm.alloca"(%v79) <{elem_type = !llvm.array<1 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%v34, %v80) <{ordering = 0 : i64}> : (!llvm.array<1 x i64>, !llvm.ptr) -> ()
    %v81 = "llvm.mlir.constant"() <{value = 6 : i32}> : () -> i32
    %v82 = "llvm.getelementptr"(%v54, %v81) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%v80, %v82) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %v83 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %v84 = "llvm.load"(%v83) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %v85 = "llvm.call"(%v36, %v84, %v54) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %v86 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %v87 = "llvm.icmp"(%v85, %v86) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%v87)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%v85) : (i32) -> ()
  ^launched0:
    %v88 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%v88) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
