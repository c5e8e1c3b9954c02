// Vectors: aligned to their size in a parameter, changed at constant places.
// arguments: flag n x
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_k", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i1, i32, f32)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%flag: i1, %n: i32, %x: f32):
    %0 = "llvm.mlir.constant"() <{value = dense<[1, 2, 3, 4]> : vector<4xi32>}> : () -> vector<4xi32>
    %1 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %2 = "llvm.insertelement"(%0, %n, %1) : (vector<4xi32>, i32, i32) -> vector<4xi32>
    %3 = "llvm.mlir.constant"() <{value = 2 : i64}> : () -> i64
    %4 = "llvm.extractelement"(%2, %3) : (vector<4xi32>, i64) -> i32
    %5 = "llvm.mlir.poison"() : () -> !llvm.struct<(i1, i1, i1, vector<4xi32>)>
    %6 = "llvm.insertvalue"(%5, %flag) <{position = array<i64: 1>}> : (!llvm.struct<(i1, i1, i1, vector<4xi32>)>, i1) -> !llvm.struct<(i1, i1, i1, vector<4xi32>)>
    %7 = "llvm.insertvalue"(%6, %2) <{position = array<i64: 3>}> : (!llvm.struct<(i1, i1, i1, vector<4xi32>)>, vector<4xi32>) -> !llvm.struct<(i1, i1, i1, vector<4xi32>)>
    %8 = "llvm.mlir.constant"() <{value = dense<-1> : vector<8xi32>}> : () -> vector<8xi32>
    %9 = "llvm.select"(%flag, %0, %2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, vector<4xi32>, vector<4xi32>) -> vector<4xi32>
    %10 = "llvm.mlir.constant"() <{value = dense<2.500000e+00> : vector<3xf32>}> : () -> vector<3xf32>
    %11 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %12 = "llvm.insertelement"(%10, %x, %11) : (vector<3xf32>, f32, i32) -> vector<3xf32>
    %13 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %14 = "llvm.alloca"(%13) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %15 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %16 = "llvm.alloca"(%15) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %17 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %18 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%16, %18) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %19 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %19) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %20 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %20) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %21 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %21) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %22 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %22) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %23 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %23) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %24 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%17, %24) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %25 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %26 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%25, %26) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %27 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %28 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%27, %28) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %29 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %30 = "llvm.getelementptr"(%14) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%29, %30) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %31 = "llvm.mlir.poison"() : () -> !llvm.struct<(i1, vector<8xi32>)>
    %32 = "llvm.insertvalue"(%31, %flag) <{position = array<i64: 0>}> : (!llvm.struct<(i1, vector<8xi32>)>, i1) -> !llvm.struct<(i1, vector<8xi32>)>
    %33 = "llvm.insertvalue"(%32, %8) <{position = array<i64: 1>}> : (!llvm.struct<(i1, vector<8xi32>)>, vector<8xi32>) -> !llvm.struct<(i1, vector<8xi32>)>
    %34 = "llvm.mlir.poison"() : () -> !llvm.struct<(vector<3xf32>, i32)>
    %35 = "llvm.insertvalue"(%34, %12) <{position = array<i64: 0>}> : (!llvm.struct<(vector<3xf32>, i32)>, vector<3xf32>) -> !llvm.struct<(vector<3xf32>, i32)>
    %36 = "llvm.insertvalue"(%35, %4) <{position = array<i64: 1>}> : (!llvm.struct<(vector<3xf32>, i32)>, i32) -> !llvm.struct<(vector<3xf32>, i32)>
    %37 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %38 = "llvm.alloca"(%37) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %39 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %40 = "llvm.alloca"(%39) <{elem_type = !llvm.struct<(i1, i1, i1, vector<4xi32>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%7, %40) <{ordering = 0 : i64}> : (!llvm.struct<(i1, i1, i1, vector<4xi32>)>, !llvm.ptr) -> ()
    %41 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %42 = "llvm.getelementptr"(%38, %41) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%40, %42) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %43 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %44 = "llvm.alloca"(%43) <{elem_type = !llvm.struct<(i1, vector<8xi32>)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%33, %44) <{ordering = 0 : i64}> : (!llvm.struct<(i1, vector<8xi32>)>, !llvm.ptr) -> ()
    %45 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %46 = "llvm.getelementptr"(%38, %45) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%44, %46) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %47 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %48 = "llvm.alloca"(%47) <{elem_type = vector<4xi32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%9, %48) <{ordering = 0 : i64}> : (vector<4xi32>, !llvm.ptr) -> ()
    %49 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %50 = "llvm.getelementptr"(%38, %49) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%48, %50) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %51 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %52 = "llvm.alloca"(%51) <{elem_type = !llvm.struct<(vector<3xf32>, i32)>}> : (i32) -> !llvm.ptr
    "llvm.store"(%36, %52) <{ordering = 0 : i64}> : (!llvm.struct<(vector<3xf32>, i32)>, !llvm.ptr) -> ()
    %53 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %54 = "llvm.getelementptr"(%38, %53) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%52, %54) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %55 = "llvm.mlir.addressof"() <{global_name = @kernels_k}> : () -> !llvm.ptr
    %56 = "llvm.load"(%55) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %57 = "llvm.call"(%14, %56, %38) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %58 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %59 = "llvm.icmp"(%57, %58) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%59)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%57) : (i32) -> ()
  ^launched0:
    %60 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%60) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
